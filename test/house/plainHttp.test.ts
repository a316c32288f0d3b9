import { describe, expect, it } from 'vitest';
import { sourceFiles } from './sourceFiles.ts';

/** What a browser offers on https and on the own machine only; a campus network may speak plain http. */
const secureOnly =
  /navigator\.(clipboard|locks|serviceWorker|credentials|storage|wakeLock|mediaDevices|usb|share)\b|crypto\.(subtle|randomUUID)\b|\brandomUUID\(|\bcaches\.|\bshow(Save|Open)FilePicker\b|\bnew (SharedArrayBuffer|PaymentRequest)\b/;

describe('the screens', () => {
  it('use nothing that plain http does not have', () => {
    const uses = sourceFiles('client', 'schema').flatMap(({ path, text }) =>
      text
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .split('\n')
        .filter((line) => secureOnly.test(line.replace(/\/\/.*$/, '')))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(uses).toEqual([]);
  });
});
