import { useTranslation } from 'react-i18next';
import { ChangePasswordForm } from '../session/ChangePasswordForm.tsx';
import { AntdFrame } from '../ui/AntdFrame.tsx';
import { EntranceCard } from '../session/EntranceCard.tsx';

interface Props {
  readonly staffNo: string;
  readonly onChanged: () => void;
}

/** Shown to who has a password that somebody else has seen; there is no way around it. */
export function ChangePasswordPage({ staffNo, onChanged }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <EntranceCard title={t('session.ownPassword')} hint={t('session.ownPasswordHint')}>
      <AntdFrame>
        <ChangePasswordForm staffNo={staffNo} onChanged={onChanged} />
      </AntdFrame>
    </EntranceCard>
  );
}
