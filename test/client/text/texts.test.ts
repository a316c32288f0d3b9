import { describe, expect, it } from 'vitest';
import { en } from '#client/text/en.ts';
import { sessionEn } from '#client/text/sessionEn.ts';
import { sessionZhCN } from '#client/text/sessionZhCN.ts';
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

const zh = { ...zhCN, session: sessionZhCN };
const english = { ...en, session: sessionEn };

describe('the texts of the screens', () => {
  it('are there in both languages', () => {
    expect(keysOf(english)).toEqual(keysOf(zh));
  });

  it('take the same values in both languages', () => {
    const differing = keysOf(zh).filter((key) => String(placesIn(zh, key)) !== String(placesIn(english, key)));
    expect(differing).toEqual([]);
  });

  it('hold no Chinese in English', () => {
    expect(keysOf(english).filter((key) => chinese.test(String(textAt(english, key))))).toEqual([]);
  });

  it('hold every key that a screen names', () => {
    const missing = screens.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)]
        .map(([, key = '']) => key)
        .filter((key) => typeof textAt(zh, key) !== 'string')
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('have words for every fault of a value and every state of a submission', () => {
    expect(Object.keys(issueCodes).filter((code) => !(code in { ...zhCN.issues, ...sessionZhCN.issues }))).toEqual([]);
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
    const known = { ...zhCN.problems, ...sessionZhCN.problems };
    const unknown = codes.filter((code) => !(code in known));
    // The faults they bring are told instead.
    expect(unknown).toEqual(['PASSWORD_REFUSED', 'ACCOUNT_REFUSED']);
  });
});
