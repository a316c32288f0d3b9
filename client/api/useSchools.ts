import { useEffect, useState } from 'react';
import { authRequest } from './authRequest.ts';

interface School {
  readonly code: string;
  readonly name: string;
}

/** The schools whose people may sign in here; empty until they are known. */
export function useSchools(): readonly School[] {
  const [schools, setSchools] = useState<readonly School[]>([]);
  useEffect(() => {
    let wanted = true;
    void authRequest<readonly School[]>('schools').then((answer) => {
      if (wanted && answer.ok) setSchools(answer.body);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return schools;
}
