import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { OpeningResolver } from './carrying/OpeningResolver.ts';
import { CarryResolver } from './carrying/CarryResolver.ts';
import { FailureCountResolver } from './checks/FailureCountResolver.ts';
import { FailureResolver } from './checks/FailureResolver.ts';
import { AccessTokenResolver } from './people/AccessTokenResolver.ts';
import { MaintenanceResolver } from './maintenance/MaintenanceResolver.ts';
import { MeResolver } from './people/MeResolver.ts';
import { PeopleResolver } from './people/PeopleResolver.ts';
import { CollectionResolver } from './review/CollectionResolver.ts';
import { DefinitionResolver } from './review/DefinitionResolver.ts';
import { PublishingResolver } from './publishing/PublishingResolver.ts';
import { HistoryResolver } from './review/HistoryResolver.ts';
import { SubmissionResolver } from './review/SubmissionResolver.ts';

let built: GraphQLSchema | undefined;

/** What people do, in GraphQL. It is the same in every edition; the tables' types stand beside it. */
export function platformSchema(): GraphQLSchema {
  built ??= buildSchemaSync({
    resolvers: [
      MeResolver,
      PeopleResolver,
      AccessTokenResolver,
      MaintenanceResolver,
      CollectionResolver,
      SubmissionResolver,
      HistoryResolver,
      DefinitionResolver,
      FailureResolver,
      CarryResolver,
      OpeningResolver,
      PublishingResolver,
      FailureCountResolver,
    ],
    validate: false,
  });
  return built;
}
