"""Indonesian."""

from __future__ import annotations

from qa.languages import Language, words

LANGUAGE = Language(
    code="id",
    name="Indonesian",
    script="Latn",
    abbreviations=words(
        """
        a.l a.n a.s alm almh amd bpk c.q d.a d.h d.l dkk dll dr dra drg drs dsb dsj dst dt gg h hj
        hlm hal ir jl jln jend jln kab kapt kav kel kec ket ko kol komp kompol ks kompl ks lek let
        letjen letkol m.m m.si s.h s.e s.kom s.sos s.pd s.t s.ip s.ag s.ked s.si m.kom m.hum m.pd
        m.t m.sc m.a ph.d pt cv tbk no nn ny p.p pgs pgl prof prov psl red rp rs s.d sda sdr sdri
        serka sgt st tgl th tn tsb tt ttd u.b u.p ust usd yth jo mgr kh tgk dt gub irjen brigjen
        mayjen laksma akbp akp iptu ipda aiptu aipda bripka komjen
        """
    ),
    number_abbreviations=words("no hlm hal tgl jl jln rp gg ayat psl km tlp telp rt rw"),
    function_words=words(
        """
        yang dan di ke dari untuk dengan pada dalam adalah ini itu tidak akan oleh sebagai juga
        telah mereka kami kita ia dia saya anda bahwa karena atau tetapi namun lebih sudah dapat
        bisa ada hanya seperti saat ketika setelah sebelum antara bagi para sebuah suatu secara
        menjadi tersebut serta masih belum harus agar jika maka lain banyak hingga sampai tentang
        terhadap melalui sejak sedang pun lalu kemudian selain bukan kepada selama atas sangat
        merupakan sementara dia nya apa siapa bagaimana mengapa setiap semua yakni yaitu sedangkan
        meski meskipun walaupun sehingga seorang
        """
    ),
    foreign_words=words(  # Malay
        "kerana bahawa sahaja ialah manakala pelbagai awak sebarang hendaklah"
    ),
    foreign_letters="ăâđêôơưàáảãạằắẳẵặầấẩẫậèẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵłąęćńśźżöüäßåøæñç",
)
