// The files that travel inside the program. To add one: put it into tables/, add two lines below
// (its bytes, its name), and a line in tables/SOURCES.md.
#include "embedded.h"

static const unsigned char food_categories[] = {
#embed "tables/food_categories.tsv"
};

#define FILE_NAMED(path, bytes) {path, bytes, sizeof bytes}

static const commensal_embedded_file files[] = {
    FILE_NAMED("food_categories.tsv", food_categories),
};

const commensal_embedded_file *commensal_embedded_files(void) { return files; }
size_t commensal_embedded_file_count(void) { return sizeof files / sizeof files[0]; }
