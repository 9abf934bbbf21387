-- Lists as pages read them, in a form whose print, cells and sums can be left unread: made anew.
-- then: compact lists
delete from compact_list;
