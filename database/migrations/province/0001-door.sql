-- Lets the application's role into the province's schema; what it may do there, each table says itself.

do $$ begin execute format('grant usage on schema %I to giaoban_app', current_schema()); end $$;
