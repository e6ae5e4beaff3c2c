create domain any_of as anyelement;
