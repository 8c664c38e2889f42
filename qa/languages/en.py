"""English."""

from __future__ import annotations

from qa.languages import Language, words

LANGUAGE = Language(
    code="en",
    name="English",
    script="Latn",
    abbreviations=words(
        """
        adm approx brig ca capt cf cmdr col cpl dr e.g ft gen gov hon i.e jr lt maj messrs mr
        mrs ms mt prof pvt rep rev sen sgt sr st supt v viz vs
        """
    ),
    closing_abbreviations=words(
        """
        a.m al approx assn ave bldg blvd bros co corp dept est inc intl jr ltd p.m ph.d rd sr
        ste u.k u.n u.s univ d.c b.c a.d
        """
    ),
    number_abbreviations=words(
        """
        no nos p pp fig figs vol sec ch art par jan feb mar apr aug sept sep oct nov dec
        """
    ),
    function_words=words(
        """
        the of and to in a is that for it was on with as be by at are this have from or had not but
        what all were when we there can an your which their said if will each about how up out
        them then she many some so these would other into has more her two like him see could no
        than been its who now did get may he i you they his my our do does us me before after over
        also between while because where most such only through both any should being during
        those since
        """
    ),
    foreign_letters="ăđơưłąęćńśźżöüäßåøæ",
)
