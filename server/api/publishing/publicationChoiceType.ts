import { registerEnumType } from 'type-graphql';
import type { PublicationChoice } from '../../database/entities/Publication.ts';

/** What an office makes of a change that touches what is sent, as GraphQL knows it. */
export const publicationChoiceType: Readonly<Record<PublicationChoice, PublicationChoice>> = {
  optional: 'optional',
  supplement: 'supplement',
};

registerEnumType(publicationChoiceType, {
  name: 'PublicationChoice',
  description: '对涉及已提交填报单的改动的决定',
  valuesConfig: {
    optional: { description: '本次采集中暂不要求填写' },
    supplement: { description: '补填：已提交的填报单只为新字段重新开放，其余锁定' },
  },
});
