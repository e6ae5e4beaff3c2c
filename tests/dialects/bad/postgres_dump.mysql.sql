SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE TABLE public.person (
    id bigint NOT NULL,
    name character varying(50) DEFAULT 'x'::character varying NOT NULL,
    tags text[],
    at timestamp with time zone DEFAULT now()
);
ALTER TABLE public.person OWNER TO app;
COPY public.person (id, name) FROM stdin;
1	Ann
\.
ALTER TABLE ONLY public.person ADD CONSTRAINT person_pkey PRIMARY KEY (id);
