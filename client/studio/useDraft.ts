import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { askDraftReview, type DraftFile, type DraftReview } from '../api/askDraftReview.ts';
import type { DefinitionText } from '../api/useDefinitionTexts.ts';
import { keepDrafts, keptDrafts } from './drafts.ts';

/** Definitions as they would be, and what the server says of them. */
export interface DraftState {
  readonly files: readonly DraftFile[];
  readonly review: DraftReview | undefined;
  readonly error: Error | undefined;
  /** What is shown is of an earlier state of the draft. */
  readonly asking: boolean;
  readonly textOf: (path: string) => string | undefined;
  readonly change: (path: string, text: string | null) => void;
  readonly giveUp: (path?: string) => void;
  /** Asks the server once more. */
  readonly ask: () => void;
}

const pause = 350;

interface Answer {
  readonly files: readonly DraftFile[];
  readonly path: string;
  readonly review: DraftReview | undefined;
  readonly error: Error | undefined;
}

/** The changed files of a maintainer, reviewed by the server as one types. */
export function useDraft(inForce: readonly DefinitionText[], path: string | undefined): DraftState {
  const client = useApolloClient();
  const [files, setFiles] = useState<readonly DraftFile[]>(keptDrafts);
  const [answer, setAnswer] = useState<Answer>();
  // The same files as another list are asked about anew.
  const ask = useCallback(() => setFiles((all) => [...all]), []);
  const stored = useMemo(() => new Map(inForce.map((file) => [file.path, file.text])), [inForce]);

  useEffect(() => keepDrafts(files), [files]);
  useEffect(() => {
    if (path === undefined) return undefined;
    let wanted = true;
    const take = (review: DraftReview | undefined, error: Error | undefined): void => {
      if (wanted) setAnswer({ files, path, review, error });
    };
    const timer = setTimeout(() => {
      askDraftReview(client, files, path).then(
        (review) => take(review, undefined),
        (error: unknown) => take(undefined, error instanceof Error ? error : new Error(String(error))),
      );
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, files, path]);

  const change = useCallback(
    (changed: string, text: string | null) =>
      setFiles((all) => {
        const others = all.filter((one) => one.path !== changed);
        const before = all.find((one) => one.path === changed);
        if (before?.text === text) return all;
        if (text === (stored.get(changed) ?? null)) return before === undefined ? all : others;
        return [...others, { path: changed, text }];
      }),
    [stored],
  );
  const giveUp = useCallback(
    (only?: string) => setFiles((all) => (only === undefined ? [] : all.filter((one) => one.path !== only))),
    [],
  );
  const textOf = useCallback(
    (of: string) => {
      const draft = files.find((one) => one.path === of);
      return draft === undefined ? stored.get(of) : (draft.text ?? undefined);
    },
    [files, stored],
  );
  const asking = path !== undefined && (answer?.files !== files || answer.path !== path);
  // Of another file nothing is shown; of an earlier text of this one, what is known.
  const shown = answer?.path === path ? answer : undefined;
  return { files, review: shown?.review, error: shown?.error, asking, textOf, change, giveUp, ask };
}
