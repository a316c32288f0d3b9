import { Alert } from 'antd';
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
          <Alert key={sentence} type="error" showIcon title={sentence} style={{ marginBottom: 12 }} />
        ))}
    </div>
  );
}
