import { Outlet } from 'react-router';
import { AntdFrame } from '../ui/AntdFrame.tsx';

/** Around the pages that are drawn with antd. */
export function AntdLayout(): React.JSX.Element {
  return (
    <AntdFrame>
      <Outlet />
    </AntdFrame>
  );
}
