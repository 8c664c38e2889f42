"""English."""

from __future__ import annotations

from qa.languages import Language, words

LANGUAGE = Language(
    code="en",
    name="English",
    script="Latn",
    abbreviations=words(
        """
        a.m adm al apr approx assn assoc asst aug ave blvd bros c.f ca capt cf cmdr co col corp
        cpl dec dept dr e.g ed eds esp est etc fig figs feb ft gen gov hon i.e inc intl jan jr jul
        jun lt ltd maj mar mfg mr mrs ms mt nov no nos oct op p.m p pp ph.d prof pvt rd ref rep
        rev sec sen sept sep sgt sr st ste u.k u.n u.s univ v vol vs viz wm
        """
    ),
    number_abbreviations=words("no nos p pp fig figs vol sec ch art par"),
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
