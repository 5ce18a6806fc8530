-- The queue of background work has a schema of its own: pg-boss makes and updates the tables in it (db/job-queue).
do $$
begin
  if to_regnamespace('erfa_jobs') is null then
    create schema erfa_jobs;
  end if;
exception
  when insufficient_privilege then
    raise exception 'the schema erfa_jobs is missing and this role may not create it'
      using errcode = 'insufficient_privilege',
        hint = format('Let an administrator of the database run: create schema erfa_jobs authorization %I', current_user);
end
$$;
