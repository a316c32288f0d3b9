import { type SyntheticEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authRequest, type AuthAnswer } from '../api/authRequest.ts';
import { Button } from '../ui/Button.tsx';
import { Refused } from './Refused.tsx';

interface Props {
  /** Schools to choose from; empty where there is nothing to choose. */
  readonly schools: readonly { readonly code: string; readonly name: string }[];
  /** The person whose session ended: nobody else can renew it. */
  readonly only?: { readonly school: string; readonly staffNo: string };
  readonly onSignedIn: () => void;
}

/** Staff number and password, and the school where there are several. */
export function SignInForm({ schools, only, onSignedIn }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Extract<AuthAnswer<unknown>, { ok: false }>>();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  const id = useId();

  async function send(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const entered = Object.fromEntries(new FormData(event.currentTarget)) as Readonly<Record<string, string>>;
    setBusy(true);
    const school = only?.school ?? entered['school'];
    const answer = await authRequest('sign-in', { ...entered, ...(school === undefined ? {} : { school }) });
    setBusy(false);
    if (answer.ok) return onSignedIn();
    setRefusal(answer);
    if (password.current === null) return;
    password.current.value = '';
    password.current.focus();
  }

  return (
    <form className="entrance-form" onSubmit={(event) => void send(event)}>
      <Refused refusal={refusal} />
      {schools.length > 1 && only === undefined ? (
        <>
          <label htmlFor={`${id}-school`}>{t('session.school')}</label>
          <select id={`${id}-school`} name="school" required defaultValue="">
            <option value="" disabled />
            {schools.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <label htmlFor={`${id}-staff`}>{t('session.staffNo')}</label>
      <input
        id={`${id}-staff`}
        name="staffNo"
        type="text"
        required
        autoComplete="username"
        spellCheck={false}
        autoFocus={only === undefined}
        readOnly={only !== undefined}
        defaultValue={only?.staffNo}
      />
      <label htmlFor={`${id}-password`}>{t('session.password')}</label>
      <div className="with-button">
        <input
          ref={password}
          id={`${id}-password`}
          name="password"
          type={shown ? 'text' : 'password'}
          required
          autoComplete="current-password"
          autoFocus={only !== undefined}
        />
        <button type="button" className="link" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'session.hide' : 'session.show')}
        </button>
      </div>
      <Button type="submit" kind="primary" className="wide" busy={busy}>
        {t('session.signIn')}
      </Button>
    </form>
  );
}
