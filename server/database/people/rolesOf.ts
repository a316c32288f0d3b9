/** SQL of the roles of a person as a JSON array, in a fixed order. */
export function rolesOf(person: string): string {
  return `coalesce((select json_agg(json_strip_nulls(json_build_object(
      'role', r.role, 'department', nullif(r.department, ''))) order by r.role, r.department)
    from platform.role_held r where r.person_id = ${person}), '[]')`;
}
