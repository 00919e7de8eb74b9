-- Every word that was ever read in a document, for words that are half typed or typed wrong. A slip is the word with
-- one letter left out: two words that share one differ by a single letter, so no extension is needed to find them.
create table known_word (
    word text collate "C" primary key,
    slips text[] not null
);
create index known_word_by_slip on known_word using gin (slips) with (fastupdate = off);
