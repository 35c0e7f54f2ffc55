// One SVG sprite of the symbols named in icons.txt: the full sprite of bootstrap-icons weighs 1.1 MB.
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
const names = readFileSync('icons.txt', 'utf8').split('\n').filter(Boolean);
const symbols = names.map((name) => {
  const svg = readFileSync(`${from}/${name}.svg`, 'utf8');
  const inner = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/\s*\n\s*/g, '');
  return `  <symbol id="${name}" viewBox="0 0 16 16" fill="currentColor">${inner}</symbol>`;
});
writeFileSync(to, `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
