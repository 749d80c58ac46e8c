package main

import "strings"

// mostlySlips are words of the larger lists, rare or old, that in a text for patients are other words misspelled: "hight"
// is "height", "wether" is "whether". Found by holding the lists against some 37,000 misspellings that people make.
var mostlySlips = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`absorbant accidently algebraical aline alined alow altho ane billon cancelation casette cheeper clos conquerer corse
		customable dateset dependance dependancy diaster equipments flor fo formate heathy hight hights hightest idealogy identic incase incudes indictor
		jus longe minium miniums objet otherwhere pallette pard pase pash pervious perviously phasis pice programers puls rememberable reenforced responser
		secund sematic ser sherif som spile stroy surprize technics tesselate tesselation unmistakeably unsuccess useability vender venders waring wether
		whish wite worser yeld`) {
		m[w] = true
	}
	return m
}()
