import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { type ReactNode, useEffect, useState } from 'react';
import type { DraftFile } from '../api/askDraftReview.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';

interface Props<Answer> {
  readonly files: readonly DraftFile[];
  readonly path: string;
  readonly ask: (client: ApolloClient, files: readonly DraftFile[], path: string) => Promise<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** What is worked out of a draft only while somebody looks at it. */
export function DraftAsked<Answer>({ files, path, ask, children }: Props<Answer>): React.JSX.Element {
  const client = useApolloClient();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<
    { readonly attempt: number } & ({ readonly value: Answer } | { readonly error: Error })
  >();
  useEffect(() => {
    let wanted = true;
    ask(client, files, path).then(
      (value) => {
        if (wanted) setAnswer({ attempt, value });
      },
      (reason: unknown) => {
        if (wanted) setAnswer({ attempt, error: reason instanceof Error ? reason : new Error(String(reason)) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, files, path, ask, attempt]);
  if (answer?.attempt !== attempt) return <Loading />;
  if ('error' in answer) return <Failed error={answer.error} onRetry={() => setAttempt(attempt + 1)} />;
  return <>{children(answer.value)}</>;
}
