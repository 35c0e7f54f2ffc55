-- A family writes 万科金域 or 万科•金域 where the rule says 万科·金域, and a rule that was copied out of a PDF has radicals where
-- its road has ideographs. Such a rule was never found, and an exclusion did not hold. Names stay as they were written; rules
-- are looked up by what is compared of them, as cn.sunshine.enrollment.shared.ComparedName does it: both change together.
create function compared_name(name text) returns text
    language sql immutable strict parallel safe
    return translate(normalize(name, nfkc),
        'abcdefghijklmnopqrstuvwxyz⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰·•‧・⋅∙()',
        'ABCDEFGHIJKLMNOPQRSTUVWXYZ民西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙');

drop index address_rule_of_road;
drop index address_rule_of_estate;
create index address_rule_of_road on address_rule (season_id, compared_name(road), first_number) where kind = 'ROAD_RANGE';
create index address_rule_of_estate on address_rule (season_id, compared_name(estate)) where kind = 'ESTATE';
