-- What a company's own page of the ledger sums stands in two indices whole, so that it reads no table. Not breaking.
-- office_id is in them for the policies, which ask for it of every row.
create index benefit_cell_others on aval.benefit_cell (kind_id, month) include (office_id, lodged, inspected, documents)
  where standing = 'notCertified';
drop index aval.benefit_cell_of;
create index benefit_company_own on aval.benefit_company (operator_id, month)
  include (kind_id, role, standing, office_id, lodged, inspected, documents, done, hits);
