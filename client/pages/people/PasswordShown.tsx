import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GivenPassword } from '../../api/usePeople.ts';

interface Props {
  readonly given: GivenPassword | undefined;
  readonly onClose: () => void;
}

/** The password of a new or reset account: it is shown here and nowhere again. */
export function PasswordShown({ given, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Modal
      // One stands where the other was: neither flies in or out under the hand.
      transitionName=""
      maskTransitionName=""
      destroyOnHidden
      open={given !== undefined}
      title={t('session.people.givenPassword', { name: given?.person.name, staffNo: given?.person.staffNo })}
      cancelButtonProps={{ style: { display: 'none' } }}
      okText={t('session.people.handedOver')}
      onOk={onClose}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Typography.Paragraph>{t('session.people.givenPasswordHint')}</Typography.Paragraph>
      <Typography.Text code copyable style={{ fontSize: 20 }} data-testid="given-password">
        {given?.password ?? ''}
      </Typography.Text>
    </Modal>
  );
}
