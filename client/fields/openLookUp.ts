import { type ApolloClient, gql } from '@apollo/client';
import type { Field, ReferenceTarget } from '#schema/definition/Field.ts';
import type { Choice } from './Choice.ts';
import type { LookUp } from './LookUp.ts';
import { matchChoices } from './matchChoices.ts';
import { searchWord } from './searchWord.ts';
import { labelField, lookupDocument, referredDocument } from '../api/tableDocuments.ts';
import type { TableKit } from '../api/TableKit.ts';

/** Up to so many rows are read at once, and searched here with their pinyin; in more the server searches. */
const readWhole = 5000;
const page = 1000;
/** After so long rows are read anew: others fill the table meanwhile. */
const freshFor = 60_000;

interface Row {
  readonly value: string;
  readonly label: string;
}

interface Whole {
  readonly at: number;
  readonly rows: Promise<readonly Choice[] | undefined>;
  /** Once they are there. */
  read?: readonly Choice[] | undefined;
}

interface Spelling {
  readonly pinyin: string;
  readonly initials: string;
}

type Nodes = readonly Readonly<Record<string, unknown>>[];
type Answer = Record<string, Record<string, { readonly totalCount?: number; readonly nodes: Nodes }>>;

const spellings = gql`
  query Spellings($texts: [String!]!) {
    spellings(texts: $texts) {
      pinyin
      initials
    }
  }
`;

/** Looks rows up through the generated API, so that each person finds what he or she may see. */
export function openLookUp(client: ApolloClient, kit: TableKit): LookUp {
  const wholes = new Map<string, Whole>();
  const searches = new Map<string, Promise<readonly Choice[]>>();

  const freshOf = ({ table, field }: ReferenceTarget): Whole | undefined => {
    const known = wholes.get(`${table}/${field}`);
    return known !== undefined && Date.now() - known.at < freshFor ? known : undefined;
  };

  const wholeOf = (target: ReferenceTarget): Whole => {
    const fresh = freshOf(target);
    if (fresh !== undefined) return fresh;
    const key = `${target.table}/${target.field}`;
    const whole: Whole = {
      at: Date.now(),
      rows: readAll(client, kit, target).then(
        (read) => {
          whole.read = read;
          return read;
        },
        () => {
          wholes.delete(key);
          return undefined;
        },
      ),
    };
    wholes.set(key, whole);
    return whole;
  };

  const search = (target: ReferenceTarget, text: string): Promise<readonly Choice[]> => {
    const key = `${target.table}/${target.field}/${text}`;
    const before = searches.get(key);
    if (before !== undefined) return before;
    const answer = searchRows(client, kit, target, text).catch(() => {
      searches.delete(key);
      return [];
    });
    searches.set(key, answer);
    return answer;
  };

  return {
    known(field, text) {
      const found: Choice[] = [...allowed(field)];
      for (const target of field.references ?? []) {
        const read = freshOf(target)?.read;
        if (read === undefined) return undefined;
        found.push(...read);
      }
      return matchChoices(unique(found), text);
    },
    async ask(field, text) {
      const parts = (field.references ?? []).map(async (target) => {
        const rows = await wholeOf(target).rows;
        return rows === undefined ? search(target, text) : matchChoices(rows, text);
      });
      const found = await Promise.all(parts);
      return unique([...matchChoices(allowed(field), text), ...found.flat()]);
    },
  };
}

/** Values that name no row. */
function allowed(field: Field): readonly Choice[] {
  return (field.allow ?? []).map((value) => ({ value, label: value, words: [searchWord(value)] }));
}

function unique(choices: readonly Choice[]): readonly Choice[] {
  return [...new Map(choices.toReversed().map((choice) => [choice.value, choice])).values()].toReversed();
}

/** Every row of a table as a choice; `undefined` where there are too many, or the table is not known. */
async function readAll(
  client: ApolloClient,
  kit: TableKit,
  target: ReferenceTarget,
): Promise<readonly Choice[] | undefined> {
  const table = kit.referred.get(target.table);
  if (table === undefined) return [];
  const label = labelField(table, target.field);
  const rows: Row[] = [];
  for (let offset = 0, total = 1; offset < total; offset += page) {
    const { data } = await client.query<Answer>({
      query: referredDocument(kit, table, target.field),
      variables: { collection: kit.collection, limit: page, offset },
      fetchPolicy: 'no-cache',
    });
    const answer = data?.[kit.catalogue]?.[table.name];
    total = answer?.totalCount ?? 0;
    if (total > readWhole) return undefined;
    rows.push(...rowsIn(answer?.nodes ?? [], target.field, label));
  }
  const labels = [...new Set(rows.map((row) => row.label))];
  const spelled = new Map<string, Spelling>();
  for (let from = 0; from < labels.length; from += page) {
    const texts = labels.slice(from, from + page);
    const { data } = await client.query<{ readonly spellings: readonly Spelling[] }>({
      query: spellings,
      variables: { texts },
      fetchPolicy: 'no-cache',
    });
    for (const [at, text] of texts.entries()) spelled.set(text, data?.spellings[at] ?? { pinyin: '', initials: '' });
  }
  return rows.map((row) => choiceOf(row, spelled.get(row.label)));
}

async function searchRows(
  client: ApolloClient,
  kit: TableKit,
  target: ReferenceTarget,
  text: string,
): Promise<readonly Choice[]> {
  const table = kit.referred.get(target.table);
  if (table === undefined) return [];
  const { data } = await client.query<Answer>({
    query: lookupDocument(kit, table, target.field),
    variables: { collection: kit.collection, text },
    fetchPolicy: 'no-cache',
  });
  const nodes = data?.[kit.catalogue]?.[table.name]?.nodes ?? [];
  return rowsIn(nodes, target.field, labelField(table, target.field)).map((row) => choiceOf(row, undefined));
}

/** Rows without a key cannot be named. */
function rowsIn(nodes: Nodes, key: string, label: string | undefined): readonly Row[] {
  return nodes.flatMap((node) => {
    const value = node[key];
    const name = label === undefined ? '' : node[label];
    return typeof value === 'string' ? [{ value, label: typeof name === 'string' ? name : '' }] : [];
  });
}

function choiceOf({ value, label }: Row, spelling: Spelling | undefined): Choice {
  const words = [value, label, spelling?.pinyin ?? '', spelling?.initials ?? ''];
  return { value, label, words: words.map(searchWord).filter(Boolean) };
}
