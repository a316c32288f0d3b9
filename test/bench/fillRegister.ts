import type { Pool } from 'pg';

/** Draws so many apprentices, with their guilds and crafts, into the one submission of each table: the same ones each time. */
export async function fillRegister(pool: Pool, count: number): Promise<void> {
  await pool.query(`insert into guild2023.guilds (school_id, collection_id, _submission_id, _id, guild_code, guild_name)
    select s.school_id, s.collection_id, s.id, ${id(1)}, 'G' || n, '第' || n || '行会'
    from generate_series(1, 30) n, ${submission('guilds')}`);
  await pool.query(`insert into guild2023.crafts (school_id, collection_id, _submission_id, _id, craft_code, craft_name, guild_code)
    select s.school_id, s.collection_id, s.id, ${id(2)}, 'C' || n, '手艺' || n, 'G' || (n % 30 + 1)
    from generate_series(1, 60) n, ${submission('crafts')}`);
  await pool.query(`insert into guild2023.apprentices (school_id, collection_id, _submission_id, _id, apprentice_no,
      apprentice_name, gender, birth_date, guild_code, craft_code, year, score, height, weight, has_tools, is_resident,
      started_in, master_no, master_name, town, street, phone, wage, days, absent, rank, school, award, hobby, bed,
      locker, shift, leaves_on, remark, id_card)
    select s.school_id, s.collection_id, s.id, ${id(3)}, lpad(n::text, 9, '0'), '学徒' || n, (n % 2 + 1)::text,
      date '2003-01-01' + n % 2000, 'G' || (n % 60 % 30 + 1), 'C' || (n % 60 + 1), (2020 + n / 7 % 4)::text,
      (n * 7919::bigint % 75000)::numeric / 100, 150 + n % 450 / 10.0, 45 + n % 60, n % 3 = 0, n % 5 <> 0,
      '2021-0' || (n % 9 + 1), 'M' || n % 1200, '师傅' || n % 1200, '临江镇', '河东路' || n % 900 || '号',
      '139' || lpad(n::text, 8, '0'), n % 500000 / 100.0, n % 300, n % 20, (n % 3 + 1)::text, '第' || n % 90 || '小学',
      case when n % 10 = 0 then '年度奖' end, '围棋', 'B' || n % 2000, 'L' || n % 2000, '早班',
      date '2026-07-01', case when n % 4 = 0 then '无' end, '0000'
    from generate_series(1, ${count}) n, ${submission('apprentices')}`);
  await pool.query(`update platform.submission set state = 'draft'`);
  await pool.query('vacuum analyze');
}

function submission(table: string): string {
  return `(select id, school_id, collection_id from platform.submission where table_name = '${table}') s`;
}

function id(prefix: number): string {
  return `md5('${prefix}' || n)::uuid`;
}
