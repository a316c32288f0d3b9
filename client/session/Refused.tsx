import { useProblemWords } from './useProblemWords.ts';

interface Props {
  readonly refusal: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } | undefined;
}

/** Why something about an account was refused, read out as soon as it stands there. */
export function Refused({ refusal }: Props): React.JSX.Element {
  const words = useProblemWords();
  return (
    <div role="alert">
      {refusal !== undefined &&
        words(refusal).map((sentence) => (
          <p key={sentence} className="refusal">
            {sentence}
          </p>
        ))}
    </div>
  );
}
