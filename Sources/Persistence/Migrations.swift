internal import GRDB

/// The steps from an empty file to today's schema, oldest first; a step that has shipped is never changed.
let migrations: DatabaseMigrator = {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("1 recipes, sources and plans") { database in
    try database.execute(
      sql: """
        -- A file that was read, known by its content, wherever it lies.
        CREATE TABLE sourceFile (
          id INTEGER PRIMARY KEY,
          path TEXT NOT NULL,
          fingerprint TEXT NOT NULL UNIQUE,
          bytes INTEGER NOT NULL,
          format TEXT NOT NULL,
          -- How many recipes are stored so far, and whether those are all.
          recipes INTEGER NOT NULL,
          isComplete INTEGER NOT NULL
        );
        -- A recipe as its document told it. `content` is the whole of it as JSON.
        CREATE TABLE recipe (
          id INTEGER PRIMARY KEY,
          slug TEXT NOT NULL UNIQUE,
          title TEXT NOT NULL,
          searchText TEXT NOT NULL,
          fingerprint TEXT NOT NULL,
          content TEXT NOT NULL
        );
        CREATE INDEX recipeByFingerprint ON recipe (fingerprint);
        -- Where a recipe was found: several places when several files hold the same one.
        CREATE TABLE recipeSource (
          recipe INTEGER NOT NULL REFERENCES recipe (id) ON DELETE CASCADE,
          file INTEGER NOT NULL REFERENCES sourceFile (id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          line INTEGER,
          PRIMARY KEY (recipe, file, number)
        ) WITHOUT ROWID;
        CREATE INDEX recipeSourceByFile ON recipeSource (file);
        -- What became of every ingredient line that was read.
        CREATE TABLE receiptLine (
          id INTEGER PRIMARY KEY,
          file INTEGER NOT NULL REFERENCES sourceFile (id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          recipe TEXT NOT NULL,
          line INTEGER,
          status TEXT NOT NULL CHECK (status IN ('understood', 'guessed', 'unread')),
          reason TEXT NOT NULL,
          text TEXT NOT NULL
        );
        CREATE INDEX receiptLineByFile ON receiptLine (file);
        CREATE TABLE image (
          recipe INTEGER NOT NULL REFERENCES recipe (id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          reference TEXT,
          bytes BLOB NOT NULL,
          PRIMARY KEY (recipe, position)
        );
        -- Menus, newest last; `request` and `content` are JSON.
        CREATE TABLE menu (
          id INTEGER PRIMARY KEY,
          start TEXT NOT NULL,
          request TEXT NOT NULL,
          content TEXT NOT NULL
        );
        CREATE TABLE person (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE COLLATE NOCASE,
          content TEXT NOT NULL
        );
        """)
  }
  migrator.registerMigration("2 household") { database in
    try database.execute(
      sql: """
        -- What the household says of itself: pantry, prices, order of aisles, past menus' ends. `content` is JSON.
        CREATE TABLE note (
          kind TEXT NOT NULL,
          key TEXT NOT NULL,
          content TEXT NOT NULL,
          PRIMARY KEY (kind, key)
        ) WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("3 receipts, edits and titles") { database in
    try database.execute(
      sql: """
        -- The day on which the file was imported, as it was passed in; what was noticed, as JSON; and whether a
        -- newer file of the same path has taken its place.
        ALTER TABLE sourceFile ADD COLUMN importedOn TEXT;
        ALTER TABLE sourceFile ADD COLUMN notes TEXT;
        ALTER TABLE sourceFile ADD COLUMN isSuperseded INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX sourceFileByPath ON sourceFile (path);
        -- The file or member of an archive, its format, the recipe's own identifier there, and what was noticed
        -- while it was read, as JSON.
        ALTER TABLE recipeSource ADD COLUMN place TEXT;
        ALTER TABLE recipeSource ADD COLUMN format TEXT;
        ALTER TABLE recipeSource ADD COLUMN identifier TEXT;
        ALTER TABLE recipeSource ADD COLUMN notes TEXT;
        CREATE INDEX recipeSourceByIdentifier ON recipeSource (file, identifier);
        -- The title without case and punctuation, as its document has it.
        ALTER TABLE recipe ADD COLUMN titleKey TEXT NOT NULL DEFAULT '';
        CREATE INDEX recipeByTitle ON recipe (titleKey);
        DROP INDEX receiptLineByFile;
        CREATE INDEX receiptLineByRecipe ON receiptLine (file, number);
        -- What a person changed in a recipe, as JSON; it lies over what the document says.
        CREATE TABLE edit (
          recipe INTEGER PRIMARY KEY REFERENCES recipe (id) ON DELETE CASCADE,
          content TEXT NOT NULL
        );
        """)
    let titles = try Row.fetchAll(database, sql: "SELECT id, title FROM recipe")
    for row in titles {
      let title: String = row["title"]
      try database.execute(
        sql: "UPDATE recipe SET titleKey = ? WHERE id = ?", arguments: [Folding.folded(title), row["id"]])
    }
  }
  return migrator
}()
