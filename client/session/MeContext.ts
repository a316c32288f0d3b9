import { createContext } from 'react';
import type { Me } from '../api/Me.ts';

/** The person who is signed in; absent outside of `SessionGate`. */
export const MeContext = createContext<Me | undefined>(undefined);
