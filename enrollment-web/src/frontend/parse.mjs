// Parses every script that is served as ES2017 and fails on the first that needs more: the browsers inside
// messengers and old phones stop at the whole file, not at the line they do not know.
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';

for (const file of process.argv.slice(2)) {
  try {
    parse(readFileSync(file, 'utf8'), { ecmaVersion: 2017, sourceType: 'script' });
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}
