"""Indonesian."""

from __future__ import annotations

from qa.languages import Language, words

LANGUAGE = Language(
    code="id",
    name="Indonesian",
    script="Latn",
    abbreviations=words(
        """
        a.l a.n a.s alm almh bpk c.q cv d.a d.h dr dra drg drs dt gg h hj ir irjen jend jl jln
        kab kapt kav kec kel kombes kompol letjen letkol brigjen mayjen komjen kh kol m.m nn no
        ny pgs prof prov ps pt s.d sdr sdri serka sgt st tgk tn u.b u.p ust yth mgr akp akbp
        aiptu aipda bripka ipda iptu mr mrs ms
        """
    ),
    closing_abbreviations=words(
        """
        tbk dkk inc ltd corp co jr sr ph.d s.h s.e s.t s.kom s.sos s.pd s.ip s.ag s.ked s.si
        m.si m.kom m.hum m.pd m.t m.sc m.a
        """
    ),
    number_abbreviations=words(
        """
        no hlm hal tgl psl ay rp usd km tlp telp rt rw th vol art
        """
    ),
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
