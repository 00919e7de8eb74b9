-- An address that its server refused: mail to it pauses until somebody says that it works, or changes it.
create table bounced_address (
    address text constraint bounced_address_once primary key
        constraint bounced_address_in_small_letters check (address = lower(address)),
    said text not null,
    at timestamptz not null
);
create index bounced_address_newest on bounced_address (at desc, address);
