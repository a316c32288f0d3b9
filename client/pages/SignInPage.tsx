import { useTranslation } from 'react-i18next';
import { useSchools } from '../api/useSchools.ts';
import { EntranceCard } from '../session/EntranceCard.tsx';
import { SignInForm } from '../session/SignInForm.tsx';

interface Props {
  readonly onSignedIn: () => void;
}

/** Where everybody begins. */
export function SignInPage({ onSignedIn }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const schools = useSchools();
  const [only] = schools;
  return (
    <EntranceCard
      title={schools.length === 1 && only !== undefined ? only.name : t('session.signIn')}
      hint={t('session.signInHint')}
    >
      <SignInForm schools={schools} onSignedIn={onSignedIn} />
    </EntranceCard>
  );
}
