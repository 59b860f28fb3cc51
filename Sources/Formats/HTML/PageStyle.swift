/// How pages look on a screen, in the dark, and on paper.
enum PageStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1c1c1a; --soft: #5c5a54; --line: #d6d2c8; --paper: #fffdf8;
      --green: #2f6b3c; --warn: #8a4b08; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececE6; --soft: #b3afa5; --line: #45433d; --paper: #191917; --green: #8fce9c; --warn: #f0b36b; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 64rem; padding: 1rem; background: var(--paper); color: var(--ink);
      font: 1rem/1.4 system-ui, "Noto Sans", "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
    h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
    h2 { font-size: 1.05rem; margin: 1rem 0 .25rem; color: var(--green); break-after: avoid; }
    h3 { font-size: .95rem; margin: .75rem 0 .2rem; break-after: avoid; }
    p { margin: .15rem 0; }
    ul, ol { margin: 0; padding-inline-start: 1.25rem; }
    .sub, .note, .from { color: var(--soft); font-size: .85rem; }
    .watch { color: var(--warn); font-size: .85rem; }
    .aisle ul { list-style: none; padding: 0; }
    .aisle li { padding: .3rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
    .aisle label { display: flex; gap: .6rem; align-items: baseline; cursor: pointer; }
    .aisle input { inline-size: 1.15rem; block-size: 1.15rem; flex: none; accent-color: var(--green); }
    .aisle input:checked ~ span { text-decoration: line-through; color: var(--soft); }
    .aisle .note, .aisle .watch, .aisle .from { margin-inline-start: 1.75rem; }
    .amount { font-variant-numeric: tabular-nums; }
    .exact { color: var(--soft); }
    button { font: inherit; padding: .4rem .8rem; border: 1px solid var(--line); border-radius: .4rem;
      background: transparent; color: inherit; cursor: pointer; margin: .5rem .5rem 0 0; }
    :focus-visible { outline: 3px solid var(--green); outline-offset: 2px; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid var(--line); padding: .35rem .45rem; text-align: start; vertical-align: top; }
    th { font-weight: 600; }
    .figures { list-style: none; padding: 0; display: grid;
      grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .1rem 1rem; margin: .5rem 0; }
    .figures li { display: flex; justify-content: space-between; gap: .5rem; border-bottom: 1px dotted var(--line); }
    .figures b { font-weight: 500; font-variant-numeric: tabular-nums; }
    .card { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
    .card .cols { display: grid; grid-template-columns: minmax(11rem, 1fr) 2fr; gap: 0 1.25rem; }
    .scroll { overflow-x: auto; }
    @media (max-width: 40rem) { .card .cols { display: block; } }
    @page { margin: 10mm; }
    @media print {
      :root { --ink: #000; --soft: #333; --line: #999; --paper: #fff; --green: #000; --warn: #000; }
      html { print-color-adjust: exact; }
      body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.25; }
      button { display: none; }
      h1 { font-size: 14pt; }
      h2 { font-size: 10pt; margin: 5pt 0 1pt; }
      h3 { font-size: 9pt; margin: 4pt 0 1pt; }
      .sub, .note, .from, .watch { font-size: 7.5pt; line-height: 1.15; }
      .sheet { break-before: page; }
      .sheet:first-of-type { break-before: auto; }
      .aisles { columns: 2; column-gap: 7mm; }
      .aisle li { padding: 1.2pt 0; }
      .aisle label { gap: 4pt; }
      .aisle input { inline-size: 8pt; block-size: 8pt; margin: 0; }
      .aisle .note, .aisle .watch, .aisle .from { margin-inline-start: 12pt; }
      .many .aisles { columns: 3; column-gap: 5mm; }
      .many { font-size: 7.6pt; line-height: 1.15; }
      .many .aisle li { padding: .5pt 0; }
      .many .aisle h2 { font-size: 8.5pt; margin: 3pt 0 0; }
      .many .sub, .many .note, .many .watch { font-size: 6.4pt; }
      .many .from { display: none; }
      .most { font-size: 6.6pt; }
      .most .note { display: none; }
      th, td { padding: 1.5pt 3pt; }
      .menu td .sub { font-size: 7pt; }
      .figures { grid-template-columns: repeat(3, 1fr); font-size: 8pt; }
      .card { break-inside: avoid; border: .6pt solid #000; margin: 0 0 5mm; padding: 3mm 4mm; }
      .card .cols { grid-template-columns: 1fr 2fr; }
    }
    """
}
