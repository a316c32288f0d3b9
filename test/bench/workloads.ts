import { writeCursor } from '#server/api/planning/cursors.ts';
import type { GuildPlace } from './openGuild.ts';
import { openFields } from './guildDefinitions.ts';

/** What is asked of the API, and the statement that the limit program runs for the same rows. */
export interface Workload {
  readonly name: string;
  readonly query: string;
  /** Parameters of 48 requests. */
  readonly requests: readonly { readonly variables: object; readonly values: readonly string[] }[];
  readonly wire: string;
}

const ten = [
  'apprenticeNo',
  'apprenticeName',
  'gender',
  'birthDate',
  'guildCode',
  'craftCode',
  'year',
  'score',
  'height',
  'wage',
];
const drawn = Array.from({ length: 48 }, (_, at) => at);
function columns(fields: readonly string[]): string {
  return fields.map((field) => `t.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`).join(', ');
}

function list(parts: string, head: string): string {
  return `query Bench${head} { guild2023 { ${parts} } }`;
}

export function workloads(ids: readonly string[], { school, collection }: GuildPlace): readonly Workload[] {
  const place = `t.school_id = ${school} and t.collection_id = ${collection}`;
  const fifty = Array.from({ length: 50 }, (_, at) => `C${at + 1}`);
  const guildAndYear = drawn.map((at) => ({ guild: `G${(at % 30) + 1}`, year: String(2020 + (at % 4)) }));
  return [
    {
      name: 'W1',
      query: list(
        `apprentices(where: { guildCode: { _eq: $guild }, year: { _eq: $year } }, orderBy: [{ score: DESC }], first: 50) { nodes { ${ten.join(' ')} } }`,
        '($guild: String!, $year: String!)',
      ),
      requests: guildAndYear.map((variables) => ({ variables, values: [variables.guild, variables.year] })),
      wire: `select ${columns(ten)} from guild2023.apprentices t where ${place} and guild_code = $1 and year = $2
        order by score desc nulls last, _id limit 50`,
    },
    {
      name: 'W2',
      query: list(
        `apprentices(where: { year: { _eq: $year } }, orderBy: [{ apprenticeNo: ASC }], limit: 50, offset: $offset)
          { nodes { apprenticeNo apprenticeName score wage craft { craftName guild { guildName } } } }`,
        '($year: String!, $offset: Int!)',
      ),
      requests: drawn.map((at) => {
        const variables = { year: String(2020 + (at % 4)), offset: (at * 97) % 500 };
        return { variables, values: [variables.year, String(variables.offset)] };
      }),
      wire: `select t.apprentice_no, t.apprentice_name, t.score, t.wage, c.craft_name, g.guild_name
        from guild2023.apprentices t
        left join guild2023.crafts c on c.school_id = ${school} and c.collection_id = ${collection} and c.craft_code = t.craft_code
        left join guild2023.guilds g on g.school_id = ${school} and g.collection_id = ${collection} and g.guild_code = c.guild_code
        where ${place} and t.year = $1 order by t.apprentice_no, t._id limit 50 offset $2`,
    },
    {
      name: 'W3',
      query: list(
        `crafts(where: { craftCode: { _in: $crafts } }, orderBy: [{ craftCode: ASC }], first: 20)
          { nodes { craftCode craftName apprenticesByCraft(orderBy: [{ apprenticeNo: ASC }], first: 10) { nodes { apprenticeNo apprenticeName score } } } }`,
        '($crafts: [String!]!)',
      ),
      requests: drawn.map((at) => {
        const crafts = Array.from({ length: 20 }, (_, step) => `C${((at + step * 3) % 60) + 1}`);
        return { variables: { crafts }, values: [`{${crafts.join(',')}}`] };
      }),
      wire: `select p.craft_code, p.craft_name, t.* from (select * from guild2023.crafts t where ${place}
          and craft_code = any($1::text[]) order by craft_code, _id limit 20) p
        left join lateral (select apprentice_no, apprentice_name, score from guild2023.apprentices t
          where ${place} and t.craft_code = p.craft_code order by apprentice_no, _id limit 10) t on true`,
    },
    {
      name: 'W4',
      query: list(
        `apprenticesAggregate(where: { craftCode: { _in: $crafts } }, groupBy: [{ field: craftCode }, { field: gender }], limit: 200)
          { key { craftCode gender } count avg { days } }`,
        '($crafts: [String!]!)',
      ),
      requests: [{ variables: { crafts: fifty }, values: [`{${fifty.join(',')}}`] }],
      wire: `select t.craft_code, t.gender, count(*), avg(t.days) from guild2023.apprentices t
        where ${place} and craft_code = any($1::text[]) group by 1, 2 order by 1, 2`,
    },
    {
      name: 'W5',
      query: list(
        `apprentices(where: { apprenticeNo: { _eq: $no } }, first: 1) { nodes { ${ten.join(' ')} } }`,
        '($no: String!)',
      ),
      requests: drawn.map((at) => {
        const no = String((at * 1931) % 100_000 || 1).padStart(9, '0');
        return { variables: { no }, values: [no] };
      }),
      wire: `select ${columns(ten)} from guild2023.apprentices t where ${place} and apprentice_no = $1 limit 1`,
    },
    {
      name: 'W6',
      query: list(`apprentices(first: 1000, after: $after) { nodes { ${openFields.join(' ')} } }`, '($after: String!)'),
      requests: drawn.map((at) => {
        const id = ids[(at * 37) % ids.length] ?? '';
        return { variables: { after: writeCursor('', [id]) }, values: [id] };
      }),
      wire: `select ${columns(openFields)} from guild2023.apprentices t where ${place} and _id > $1 order by _id limit 1000`,
    },
  ];
}
