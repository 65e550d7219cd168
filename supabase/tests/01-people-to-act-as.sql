-- The test functions themselves: whoever a test acts as is who the database sees.
select plan(6);

select tests.create_user('hanako');

select tests.act_as('hanako');
select is(auth.uid(), tests.user_id('hanako'), 'acting as a person, auth.uid() is that person');
select is(current_user::text, 'authenticated', 'with the role of signed-in people');

select tests.act_as_anon();
select is(auth.uid(), null, 'acting as anon is nobody');
select is(current_user::text, 'anon', 'with the role of visitors');

select tests.act_as_service();
select is(current_user::text, 'service_role', 'jobs act as the service role');

select tests.act_as_owner();
select is(current_user::text, session_user::text, 'and back');

select * from finish();
