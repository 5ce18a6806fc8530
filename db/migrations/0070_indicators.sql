-- Figures of an organisation, one row per year, each with its source: where one figure had a column of its own there was
-- no place for its year and source, nor for the next figure. What each measures is said in app/domain/organisations.
create table indicator_value (
  organisation_id uuid not null references organisation on delete cascade,
  indicator text not null,
  year integer not null check (year between 1900 and 2100),
  value numeric not null check (value >= 0 and value < 1e12),
  -- null: invented, for an example organisation
  source text,
  primary key (organisation_id, indicator, year)
);

insert into indicator_value (organisation_id, indicator, year, value, source)
select id, 'population', 2023, population, case when is_example then null else 'SCB, BE0101' end
from organisation where population is not null
union all
select id, 'land_area', 2023, land_area_km2, case when is_example then null else 'SCB' end
from organisation where land_area_km2 is not null;

alter table organisation drop column population, drop column land_area_km2;
