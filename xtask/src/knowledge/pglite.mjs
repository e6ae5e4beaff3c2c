// Creates a database in memory with one of the extensions that come with PGlite, runs the script on
// standard input, and prints the rows as psql does: fields as the server writes them, with tabs
// between. Usage: node pglite.mjs FOLDER-OF-PGLITE EXTENSION
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder, name] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(`${folder}/dist/${file}`));
const { PGlite } = await load('index.js');
const extension = (await load(`${name}/index.js`))[name];
const asWritten = (value) => value;
const types = [16, 20, 21, 23, 26];
const database = await PGlite.create({
  extensions: { [name]: extension },
  parsers: Object.fromEntries(types.map((type) => [type, asWritten])),
});
const results = await database.exec(readFileSync(0, 'utf8'), { rowMode: 'array' });
const line = (row) => row.map((field) => field ?? '').join('\t') + '\n';
const printed = results.flatMap((result) => result.rows).map(line).join('');
process.stdout.write(printed, () => process.exit(0));
