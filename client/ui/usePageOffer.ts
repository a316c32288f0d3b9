import { useEffect } from 'react';
import { type PageOffer, pageOffers } from './pageOffers.ts';

/** Offers commands and shortcuts while the component is shown; the offer is to be the same value as long as it says the same. */
export function usePageOffer(offer: PageOffer): void {
  useEffect(() => pageOffers.add(offer), [offer]);
}
