import { Component, type ReactNode } from 'react';
import { Broken } from './Broken.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Catches what a page throws while it draws, so that the rest stays usable. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <Broken error={error} />;
  }
}
