-- How like one organisation is to another is reckoned from a few figures of each, standardised over all of them. That would
-- read every figure there is for every page, so it is kept here, one row per organisation, and made anew in the transaction
-- that changes a figure: what a page shows is never older than the figures.
create table organisation_likeness (
  organisation_id uuid primary key references organisation on delete cascade,
  -- the figures themselves, to show what was compared; null where one is missing
  population double precision,
  density double precision,
  outside_urban double precision,
  broadband_passed double precision,
  -- standard deviations from the mean of all organisations that are no examples; population and density by their logarithm
  population_z double precision,
  density_z double precision,
  outside_urban_z double precision,
  broadband_passed_z double precision
);

create function refresh_organisation_likeness() returns void language plpgsql as $$
begin
  -- of two changes at once the second one waits, and then sees what the first one wrote
  perform pg_advisory_xact_lock(hashtext('organisation_likeness'));
  delete from organisation_likeness
    where not exists (
      select from indicator_value
      where indicator_value.organisation_id = organisation_likeness.organisation_id);
  insert into organisation_likeness
  with newest as (
    select distinct on (organisation_id, indicator) organisation_id, indicator, value::double precision as value
    from indicator_value order by organisation_id, indicator, year desc
  ), dense as (
    select distinct on (residents.organisation_id)
      residents.organisation_id, (residents.value / area.value)::double precision as value
    from indicator_value residents
    join indicator_value area using (organisation_id, year)
    where residents.indicator = 'population' and residents.value > 0
      and area.indicator = 'land_area' and area.value > 0
    order by residents.organisation_id, year desc
  ), figures as (
    select organisation_id,
      nullif(max(value) filter (where indicator = 'population'), 0) as population,
      max(value) filter (where indicator = 'outside_urban') as outside_urban,
      max(value) filter (where indicator = 'broadband_passed') as broadband_passed
    from newest group by organisation_id
  ), known as (
    select figures.*, dense.value as density, organisation.is_example
    from figures
    join organisation on organisation.id = figures.organisation_id
    left join dense using (organisation_id)
  ), spread as (
    select avg(ln(population)) as population_mean, nullif(stddev_pop(ln(population)), 0) as population_sd,
      avg(ln(density)) as density_mean, nullif(stddev_pop(ln(density)), 0) as density_sd,
      avg(outside_urban) as outside_mean, nullif(stddev_pop(outside_urban), 0) as outside_sd,
      avg(broadband_passed) as broadband_mean, nullif(stddev_pop(broadband_passed), 0) as broadband_sd
    -- invented figures move no real ones; where all are invented they are all there is
    from known where not is_example or not exists (select from known real where not real.is_example)
  )
  select organisation_id, population, density, outside_urban, broadband_passed,
    -- without any spread nobody differs; without a mean there is nothing to differ from
    case when population is not null then coalesce((ln(population) - population_mean) / population_sd, 0) end,
    case when density is not null then coalesce((ln(density) - density_mean) / density_sd, 0) end,
    case when outside_urban is not null then coalesce((outside_urban - outside_mean) / outside_sd, 0) end,
    case when broadband_passed is not null then coalesce((broadband_passed - broadband_mean) / broadband_sd, 0) end
  from known, spread
  on conflict (organisation_id) do update set
    population = excluded.population, population_z = excluded.population_z,
    density = excluded.density, density_z = excluded.density_z,
    outside_urban = excluded.outside_urban, outside_urban_z = excluded.outside_urban_z,
    broadband_passed = excluded.broadband_passed, broadband_passed_z = excluded.broadband_passed_z;
end $$;

create function indicator_value_changed() returns trigger language plpgsql as $$
begin
  perform refresh_organisation_likeness();
  return null;
end $$;

-- for each statement and not for each row: an import of all municipalities reckons once
create trigger indicator_value_changed after insert or update or delete on indicator_value
  for each statement execute function indicator_value_changed();

select refresh_organisation_likeness();
