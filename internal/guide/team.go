package guide

import "guidepress/internal/source"

// Person is one of those who care for patients, an entry of guides/team.yaml.
type Person struct {
	At          source.Pos
	ID          source.Text   `key:"id,required" form:"name" doc:"A short name, such as amara-sample."`
	Name        source.Text   `key:"name,required" words:"no" doc:"First and last name."`
	Credentials source.Text   `key:"credentials" words:"no" doc:"Letters behind the name, such as MD."`
	Role        source.Text   `key:"role,required" doc:"What the person does here, in plain words."`
	Specialty   source.Text   `key:"specialty" doc:"The field, such as 'pain medicine'."`
	Board       source.Text   `key:"board" words:"no" doc:"The full name of the board that certified the person."`
	Languages   []source.Text `key:"languages" doc:"Languages the person speaks with patients."`
	Offices     []source.Text `key:"offices" of:"office" doc:"Ids of the offices where the person works."`
	Treatments  []source.Text `key:"treatments" of:"guide" doc:"Ids of guides about treatments that the person gives."`
	Portrait    *Picture      `key:"portrait" doc:"A picture, cut about its focus to one form for all; its description is the name when left out."`
	About       Rich          `key:"about" doc:"One plain sentence."`
	Link        source.Text   `key:"link" form:"address" doc:"The person's page on the website."`
	Until       Date          `key:"until" doc:"The last day here; after it nobody is to be shown this entry."`
	Sample      Bool          `key:"sample" doc:"true while the person is made up."`
}
