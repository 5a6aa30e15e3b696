/** The companies and cases this person had to do with: elsewhere the same name is somebody else's. */
export const OWN_COMPANIES = `(select operator_id from aval.membership where person_id = $1 union
  select operator_id from aval.case_part where person_id = $1 union
  select operator_id from aval.case_step where person_id = $1 union
  select operator_id from aval.message where author_id = $1)`
