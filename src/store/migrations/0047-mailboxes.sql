-- Mails are counted by mailbox: what stands behind a plus in an address leads to the same one. Not breaking.
create function aval.mailbox_of(address text) returns text language sql immutable parallel safe
  return lower(regexp_replace(address, '\+[^@]*@', '@'));
create index outgoing_mail_mailbox on aval.outgoing_mail (aval.mailbox_of(to_address), created_at);
