import { useContext } from 'react';
import type { Me } from '../api/Me.ts';
import { MeContext } from './MeContext.ts';

/** The person who is signed in; to be used below `SessionGate` only. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('useMe stands outside of SessionGate');
  return me;
}
