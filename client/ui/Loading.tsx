import { Spin } from 'antd';

/** Something is on its way; shown after a moment, so that what comes at once does not flicker. */
export function Loading(): React.JSX.Element {
  return (
    <div className="loading">
      <Spin delay={200} />
    </div>
  );
}
