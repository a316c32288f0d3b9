import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '#client/text/en.ts';
import { zhCN } from '#client/text/zhCN.ts';
import { problems } from '#schema/problems/problems.ts';
import { issueCodes } from '#schema/issues/issueCodes.ts';
import { submissionStates } from '#schema/review/SubmissionState.ts';
import { sourceFiles } from '../../house/sourceFiles.ts';

const chinese = /[\u3400-\u9fff]/u;
const screens = sourceFiles('client').filter(({ path }) => !path.startsWith('client/text/'));

/** `save.offline`, `yes`, … of a tree of texts. */
function keysOf(texts: object, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [above + key] : keysOf(value as object, `${above}${key}.`),
  );
}

function textAt(texts: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts);
}

/** Names of what is put into a text. */
function placesIn(texts: unknown, key: string): string[] {
  return [...String(textAt(texts, key)).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();
}

describe('the texts of the screens', () => {
  it('are there in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(zhCN));
  });

  it('take the same values in both languages', () => {
    const differing = keysOf(zhCN).filter((key) => String(placesIn(zhCN, key)) !== String(placesIn(en, key)));
    expect(differing).toEqual([]);
  });

  it('hold no Chinese in English', () => {
    expect(keysOf(en).filter((key) => chinese.test(String(textAt(en, key))))).toEqual([]);
  });

  it('stand in one area each, and every area is among them', async () => {
    const areas = readdirSync('client/text', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const keys = await Promise.all(
      areas.map(async ({ name }) => {
        const { zhCN: own } = (await import(`../../../client/text/${name}/zhCN.ts`)) as { zhCN: object };
        return Object.keys(own);
      }),
    );
    expect(keys.flat().toSorted()).toEqual(Object.keys(zhCN).toSorted());
  });

  it('hold every key that a screen names', () => {
    const missing = screens.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)]
        .map(([, key = '']) => key)
        .filter((key) => typeof textAt(zhCN, key) !== 'string')
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('have words for every fault of a value and every state of a submission', () => {
    expect(Object.keys(issueCodes).filter((code) => !(code in { ...zhCN.issues, ...zhCN.session.issues }))).toEqual([]);
    expect(Object.keys(zhCN.states)).toEqual([...submissionStates]);
  });
});

describe('a screen', () => {
  it('has no Chinese of its own', () => {
    const literal = screens.flatMap(({ path, text }) =>
      text
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .split('\n')
        .filter((line) => chinese.test(line.replace(/\/\/.*$/, '')))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(literal).toEqual([]);
  });

  it('have words for every refusal, wherever it may be shown', () => {
    const facts = { issues: [], reasons: [] } as never;
    const codes = Object.values(problems).map((make) => (make as (details: never) => { code: string })(facts).code);
    const known = { ...zhCN.problems, ...zhCN.session.problems };
    const unknown = codes.filter((code) => !(code in known));
    // The faults they bring are told instead.
    expect(unknown).toEqual(['PASSWORD_REFUSED', 'ACCOUNT_REFUSED']);
  });
});
