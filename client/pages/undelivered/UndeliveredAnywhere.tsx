import { AntdFrame } from '../../ui/AntdFrame.tsx';
import { UndeliveredNotice } from './UndeliveredNotice.tsx';

/** What is not delivered of any table, on a page that stands without antd. */
export function UndeliveredAnywhere(): React.JSX.Element {
  return (
    <AntdFrame>
      <UndeliveredNotice />
    </AntdFrame>
  );
}
