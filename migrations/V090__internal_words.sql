-- Words that customers are not to read: names of projects, vendors, places. A copy of a document that holds one of them
-- stays in the house until somebody has decided about it.
create table internal_word (
    word text primary key check (word ~ '\S' and word !~ '[\r\n]' and char_length(word) <= 100)
);
create unique index internal_word_in_any_case on internal_word (lower(word));
