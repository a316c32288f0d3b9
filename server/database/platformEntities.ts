import { CollectionSchema } from './entities/Collection.ts';
import { AccessTokenSchema } from './entities/AccessToken.ts';
import { DeliverySchema } from './entities/Delivery.ts';
import { DepartmentSchema } from './entities/Department.ts';
import { EvidenceFileSchema } from './entities/EvidenceFile.ts';
import { HistoryEntrySchema } from './entities/HistoryEntry.ts';
import { DefinitionTextSchema } from './entities/DefinitionText.ts';
import { EditionEntrySchema } from './entities/EditionEntry.ts';
import { MigratedTableSchema } from './entities/MigratedTable.ts';
import { PublicationSchema } from './entities/Publication.ts';
import { PersonalReadingSchema } from './entities/PersonalReading.ts';
import { PersonEventSchema } from './entities/PersonEvent.ts';
import { PersonSchema } from './entities/Person.ts';
import { RoleHeldSchema } from './entities/RoleHeld.ts';
import { SchoolSchema } from './entities/School.ts';
import { SessionSchema } from './entities/Session.ts';
import { SignInAttemptsSchema } from './entities/SignInAttempts.ts';
import { SubmissionSchema } from './entities/Submission.ts';

/** The tables of the platform itself, in the schema `platform`. */
export const platformEntities = [
  SchoolSchema,
  DepartmentSchema,
  PersonSchema,
  RoleHeldSchema,
  SessionSchema,
  SignInAttemptsSchema,
  PersonEventSchema,
  AccessTokenSchema,
  PersonalReadingSchema,
  CollectionSchema,
  SubmissionSchema,
  HistoryEntrySchema,
  DeliverySchema,
  EvidenceFileSchema,
  MigratedTableSchema,
  EditionEntrySchema,
  DefinitionTextSchema,
  PublicationSchema,
];
